namespace QijiangTeachers.Staff.Domain;

/// <summary>Why a text is not a resident ID number.</summary>
public enum ResidentIdFault
{
    None,
    /// <summary>Not 18 characters; the 15-digit numbers of before 1999 are no longer valid.</summary>
    Length,
    /// <summary>Something else than 17 digits and a digit or X.</summary>
    Characters,
    /// <summary>Digits 7–14 name a day that doesn't exist.</summary>
    BirthDate,
    CheckDigit,
    /// <summary>A spreadsheet number: it keeps 15 digits and turns the rest into zeros or an exponent.</summary>
    LostDigits,
}
