using System.Numerics;

namespace QijiangTeachers.Administration.Domain.Evidence;

/// <summary>
/// 64 bits that hardly change when a picture is scaled, compressed again or made a little brighter, so that a copy is found
/// (perceptual hash by cosine transform).
/// </summary>
public readonly record struct PictureHash(long Bits)
{
    /// <summary>Bits that may differ between copies of one picture.</summary>
    public const int MaxDistance = 6;

    private const int Parts = 4, BitsOfPart = 16;

    public int DistanceTo(PictureHash other) => BitOperations.PopCount((ulong)(Bits ^ other.Bits));

    public bool IsNear(PictureHash other) => DistanceTo(other) <= MaxDistance;

    /// <summary>The four parts as numbers, each with its place: what is stored to be searched.</summary>
    public IReadOnlyList<int> Keys
    {
        get
        {
            var keys = new int[Parts];
            for (var part = 0; part < Parts; part++) keys[part] = (part << BitsOfPart) | (int)((Bits >> (part * BitsOfPart)) & 0xFFFF);
            return keys;
        }
    }

    /// <summary>
    /// The keys of which every near picture has one: of at most seven bits that differ in four parts, one part has at most
    /// one. (The pigeonhole principle; a search by an index instead of a comparison with every picture.)
    /// </summary>
    public IReadOnlyList<int> KeysNearby => [.. Keys.SelectMany(k => Enumerable.Range(0, BitsOfPart).Select(bit => k ^ (1 << bit)).Prepend(k))];
}
