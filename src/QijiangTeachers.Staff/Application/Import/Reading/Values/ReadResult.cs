using System.Diagnostics.CodeAnalysis;

namespace QijiangTeachers.Staff.Import.Reading;

/// <summary>What a cell gave: a value, nothing, or a reason why it can't be read together with what to do.</summary>
#pragma warning disable CA1000 // ReadResult<T>.Of reads as what it is; a second type named ReadResult would not
public readonly record struct ReadResult<T>
{
    internal ReadResult(T? value, bool hasValue, string? message, string? remedy)
        => (Value, HasValue, Message, Remedy) = (value, hasValue, message, remedy);

    public T? Value { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    public bool HasValue { get; }

    /// <summary>What is wrong, in Chinese; null unless <see cref="IsError"/>.</summary>
    public string? Message { get; }

    /// <summary>What to do about it.</summary>
    public string? Remedy { get; }

    [MemberNotNullWhen(true, nameof(Message), nameof(Remedy))]
    public bool IsError => Message is not null;

    public bool IsEmpty => !HasValue && !IsError;

    public static ReadResult<T> Of(T value) => new(value, true, null, null);

    public static ReadResult<T> Nothing => default;

    public static ReadResult<T> Error(string message, string remedy) => new(default, false, message, remedy);

    public ReadResult<TOther> Then<TOther>(Func<T, ReadResult<TOther>> read)
        => HasValue ? read(Value) : new ReadResult<TOther>(default, false, Message, Remedy);
}
