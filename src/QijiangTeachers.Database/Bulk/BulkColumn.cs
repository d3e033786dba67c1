using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace QijiangTeachers.Database.Bulk;

/// <summary>A column and how its stored value is read from an entity.</summary>
internal sealed class BulkColumn(string name, RelationalTypeMapping mapping, bool nullable, Func<object, object?> read)
{
    public string Name { get; } = name;
    public RelationalTypeMapping Mapping { get; } = mapping;
    public bool Nullable { get; } = nullable;

    /// <summary>The value in the type that the provider stores.</summary>
    public object? Read(object row) => Stored(Raw(row));

    /// <summary>The value as the entity has it.</summary>
    public object? Raw(object row) => read(row);

    public object? Stored(object? value) => value is null || Mapping.Converter is null ? value : Mapping.Converter.ConvertToProvider(value);

    public static BulkColumn Of(IProperty property, IEntityType type)
    {
        var name = property.GetColumnName();
        var mapping = property.GetRelationalTypeMapping();
        if (property == type.FindDiscriminatorProperty())
        {
            var discriminator = type.GetDiscriminatorValue();
            return new(name, mapping, property.IsNullable, _ => discriminator);
        }
        if (property.IsShadowProperty())
            throw new NotSupportedException($"{type.DisplayName()}.{property.Name} is a shadow property, which a bulk insert can't read. Give the class a property of that name.");
        var getter = property.GetGetter();
        return new(name, mapping, property.IsNullable, getter.GetClrValue);
    }
}
