using QijiangTeachers.Administration.Domain.Evidence;

namespace QijiangTeachers.Staff.Tests.Evidence;

public sealed class PictureHashTests
{
    [Fact]
    public void Whichever_bits_differ_a_near_picture_is_among_the_keys_that_are_searched()
    {
        var dice = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var one = new PictureHash(dice.NextInt64(long.MinValue, long.MaxValue));
            var bits = one.Bits;
            foreach (var bit in Enumerable.Range(0, 64).OrderBy(_ => dice.Next()).Take(PictureHash.MaxDistance)) bits ^= 1L << bit;
            var other = new PictureHash(bits);
            one.DistanceTo(other).ShouldBe(PictureHash.MaxDistance);
            one.IsNear(other).ShouldBeTrue();
            one.KeysNearby.Intersect(other.Keys).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void One_bit_more_is_another_picture() => new PictureHash(0).IsNear(new PictureHash((1L << (PictureHash.MaxDistance + 1)) - 1)).ShouldBeFalse();
}
