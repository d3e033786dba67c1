namespace QijiangTeachers.Kernel.Errors;

/// <summary>No such record, or none inside the user's scope: the two are not told apart (404).</summary>
public sealed class EntityNotFoundException(Type entityType, object? id = null) : Exception($"{entityType.Name} {id} was not found.")
{
    public Type EntityType { get; } = entityType;
    public object? EntityId { get; } = id;
}
