using QijiangTeachers.Administration.Domain.Accounts;

namespace QijiangTeachers.Web.Tests.SecondFactors;

public sealed class TotpTests
{
    private static readonly byte[] Key = "12345678901234567890"u8.ToArray();

    /// <summary>RFC 6238, appendix B, SHA-1; its codes have eight digits, ours are the last six.</summary>
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void Codes_are_those_of_the_RFC(long seconds, string code)
        => Totp.CodeOf(Key, Totp.StepAt(DateTime.UnixEpoch.AddSeconds(seconds))).ShouldBe(code[2..]);

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_be_half_a_minute_wrong_and_no_more(int steps, bool isTaken)
    {
        var now = DateTime.UnixEpoch.AddSeconds(1234567890);
        (Totp.Find(Key, Totp.CodeOf(Key, Totp.StepAt(now) + steps), now, 0) is not null).ShouldBe(isTaken);
    }

    [Fact]
    public void A_code_and_every_older_one_is_good_once()
    {
        var now = DateTime.UnixEpoch.AddSeconds(1234567890);
        var step = Totp.StepAt(now);
        Totp.Find(Key, Totp.CodeOf(Key, step), now, step).ShouldBeNull();
        Totp.Find(Key, Totp.CodeOf(Key, step - 1), now, step).ShouldBeNull();
        Totp.Find(Key, Totp.CodeOf(Key, step + 1), now, step).ShouldBe(step + 1);
    }

    /// <summary>RFC 4648, section 10.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Keys_are_written_in_Base32(string bytes, string written) => Totp.Base32(System.Text.Encoding.ASCII.GetBytes(bytes)).ShouldBe(written);
}
