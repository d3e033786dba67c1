using SkiaSharp;

namespace QijiangTeachers.Staff.Tests.Evidence;

/// <summary>Pictures as a phone makes them of certificates: a sheet with lines on a table.</summary>
internal static class Pictures
{
    public static byte[] Certificate(int seed, int width = 1200, int height = 900, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg, int quality = 90, byte lighter = 0)
    {
        var random = new Random(seed);
        using var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(new SKColor((byte)(90 + lighter), (byte)(70 + lighter), (byte)(50 + lighter)));
        canvas.Scale(width / 1200f, height / 900f);
        using var paper = new SKPaint { Color = new SKColor((byte)(230 + lighter), (byte)(228 + lighter), (byte)(215 + lighter)) };
        canvas.DrawRect(random.Next(60, 320), random.Next(40, 260), random.Next(500, 840), random.Next(400, 620), paper);
        using var ink = new SKPaint { Color = new SKColor((byte)(30 + lighter), (byte)(30 + lighter), (byte)(30 + lighter)) };
        for (var line = 0; line < 9; line++) canvas.DrawRect(random.Next(150, 700), random.Next(120, 700), random.Next(80, 420), random.Next(14, 60), ink);
        using var seal = new SKPaint { Color = new SKColor((byte)(190 + lighter), (byte)(40 + lighter), (byte)(40 + lighter)) };
        canvas.DrawCircle(random.Next(300, 900), random.Next(300, 700), random.Next(60, 120), seal);
        using var encoded = bitmap.Encode(format, quality);
        return encoded.ToArray();
    }

    public static byte[] Pdf(string text = "") => [.. "%PDF-1.7\n"u8, .. System.Text.Encoding.UTF8.GetBytes(text), .. "\n%%EOF"u8];
}
