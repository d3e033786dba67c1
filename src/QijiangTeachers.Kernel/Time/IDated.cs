namespace QijiangTeachers.Kernel.Time;

/// <summary>A fact that holds from <see cref="From"/> (inclusive) to <see cref="To"/> (exclusive; open = 9999-12-31).</summary>
public interface IDated
{
    DateOnly From { get; }
    DateOnly To { get; }
}
