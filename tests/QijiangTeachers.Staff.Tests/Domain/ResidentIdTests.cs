using QijiangTeachers.Staff.Domain;

namespace QijiangTeachers.Staff.Tests.Domain;

public class ResidentIdTests
{
    [Theory]
    [InlineData("500110190001010013", Sex.Male)]
    [InlineData("500110190001010021", Sex.Female)]
    [InlineData("50011019000101003X", Sex.Male)]
    [InlineData("50011019000101003x", Sex.Male)]
    public void A_valid_number_gives_birth_date_and_sex(string text, Sex sex)
    {
        var id = ResidentId.Parse(text);
        id.BirthDate.ShouldBe(new DateOnly(1900, 1, 1));
        id.Sex.ShouldBe(sex);
        id.Value.ShouldBe(text.ToUpperInvariant());
    }

    [Theory]
    [InlineData("500110190001010012", ResidentIdFault.CheckDigit)]
    [InlineData("50011019000101001", ResidentIdFault.Length)]
    [InlineData("500110900101001", ResidentIdFault.Length)]
    [InlineData("", ResidentIdFault.Length)]
    [InlineData("5001101900010100A3", ResidentIdFault.Characters)]
    [InlineData("X00110190001010013", ResidentIdFault.Characters)]
    [InlineData("500110190002300013", ResidentIdFault.BirthDate)]
    [InlineData("500110190013010013", ResidentIdFault.BirthDate)]
    [InlineData("5.0011E+17", ResidentIdFault.LostDigits)]
    [InlineData("5.0011019000101e+17", ResidentIdFault.LostDigits)]
    [InlineData("500110190001010000", ResidentIdFault.LostDigits)]
    public void A_number_that_is_none_says_why(string text, ResidentIdFault expected)
    {
        ResidentId.TryParse(text, out var id, out var fault).ShouldBeFalse();
        id.ShouldBeNull();
        fault.ShouldBe(expected);
    }

    [Fact]
    public void Every_single_wrong_digit_is_caught()
    {
        const string number = "500110190001010021";
        for (var i = 0; i < number.Length; i++)
            foreach (var digit in "0123456789".Where(d => d != number[i]))
                ResidentId.TryParse(number[..i] + digit + number[(i + 1)..], out _, out _).ShouldBeFalse();
    }

    [Fact]
    public void Only_the_first_three_and_the_last_four_characters_are_shown()
    {
        ResidentId.Parse("500110190001010013").Masked.ShouldBe("500***********0013");
        ResidentId.Parse("500110190001010013").ToString().ShouldBe("500***********0013");
        ResidentId.Mask("5001").ShouldBe("****");
    }
}
