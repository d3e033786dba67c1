namespace QijiangTeachers.Kernel.Seeding;

/// <summary>Says what to seed: <see cref="Demo"/> asks for the invented district as well.</summary>
public sealed record DataSeedContext(bool Demo, CancellationToken CancellationToken);
