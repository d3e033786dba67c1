using Microsoft.Extensions.DependencyInjection;

namespace QijiangTeachers.Staff.Import;

/// <summary>How a module brings the sheet whose facts it owns.</summary>
public static class SheetImporterServices
{
    public static IServiceCollection AddSheetImporter<TImporter>(this IServiceCollection services) where TImporter : class, ISheetImporter
        => services.AddScoped<ISheetImporter, TImporter>();
}
