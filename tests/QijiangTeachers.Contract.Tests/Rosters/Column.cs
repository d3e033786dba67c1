namespace QijiangTeachers.Contract.Tests.Rosters;

/// <summary>A column of the contract. <paramref name="Bold"/>: required. A month without a day is its last day for <see cref="Kind.LastDay"/>.</summary>
internal sealed record Column(string Name, Kind Kind = Kind.Text, bool Bold = false, params string[] Choices);
