using QijiangTeachers.Benchmarks.District;

namespace QijiangTeachers.Benchmarks;

/// <summary>What a benchmark needs: the size, a folder for its files, a PostgreSQL server in the place of SQLite, and where the numbers go.</summary>
internal sealed record BenchmarkContext(DistrictSize Size, string Folder, string? Server, Report Report)
{
    public Task<BenchmarkDistrict> OpenAsync() => BenchmarkDistrict.OpenAsync(Size, Folder, Server, Console.Error);
}
