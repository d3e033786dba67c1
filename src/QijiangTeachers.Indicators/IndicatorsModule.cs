using QijiangTeachers.Kernel.Modularity;

namespace QijiangTeachers.Indicators;

/// <summary>The plan's indicators as of any date.</summary>
[DependsOn(typeof(Cultivation.CultivationModule), typeof(Rotation.RotationModule))]
public sealed class IndicatorsModule : Module;
