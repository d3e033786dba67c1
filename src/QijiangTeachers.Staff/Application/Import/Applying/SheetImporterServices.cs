using Microsoft.Extensions.DependencyInjection;

namespace QijiangTeachers.Staff.Import;

/// <summary>How a module brings the sheet whose facts it owns; every sheet, and every further try of one, has an importer of its own.</summary>
public static class SheetImporterServices
{
    public static IServiceCollection AddSheetImporter<TImporter>(this IServiceCollection services) where TImporter : class, ISheetImporter
        => services.AddTransient<ISheetImporter, TImporter>();
}
