using QijiangTeachers.Administration.Domain.Evidence;
using SkiaSharp;

namespace QijiangTeachers.Administration.Application.Evidence;

/// <summary>Reads an uploaded picture: whether it is one, what copies are found by, and a small copy without anything but the picture.</summary>
internal sealed class PictureReader : IDisposable
{
    /// <summary>Pixels that are decoded at most; a phone makes 12 to 50 million, which JPEG decodes at a part of the size.</summary>
    private const long MaxPixels = 24_000_000;
    private const long MaxSourcePixels = 120_000_000;
    private const int ThumbnailSide = 640, Quality = 80;

    private static readonly SKSamplingOptions Smooth = new(SKFilterMode.Linear, SKMipmapMode.Linear);

    // One at a time bounds the memory.
    private readonly SemaphoreSlim _one = new(1);

    /// <returns>Null: it is no whole picture, or too large to be looked at.</returns>
    public async Task<(PictureHash Hash, byte[] Thumbnail)?> ReadAsync(byte[] content, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            using var data = SKData.CreateCopy(content);
            using var codec = SKCodec.Create(data);
            if (codec is null) return null;
            using var picture = Decode(codec);
            return picture is null ? null : (HashOf(picture), ThumbnailOf(picture, codec.EncodedOrigin));
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static SKBitmap? Decode(SKCodec codec)
    {
        var pixels = (long)codec.Info.Width * codec.Info.Height;
        if (pixels is 0 or > MaxSourcePixels) return null;
        var size = pixels <= MaxPixels ? codec.Info.Size : codec.GetScaledDimensions((float)Math.Sqrt((double)MaxPixels / pixels));
        if ((long)size.Width * size.Height > MaxPixels) return null;
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success) return bitmap;
        bitmap.Dispose();
        return null;
    }

    private static byte[] ThumbnailOf(SKBitmap picture, SKEncodedOrigin origin)
    {
        var scale = Math.Min(1f, (float)ThumbnailSide / Math.Max(picture.Width, picture.Height));
        using var small = Scaled(picture, Math.Max(1, (int)(picture.Width * scale)), Math.Max(1, (int)(picture.Height * scale)), SKColorType.Rgba8888);
        using var upright = Upright(small, origin);
        using var encoded = upright.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return encoded.ToArray();
    }

    // As the camera was held. Mirrored ones, which no camera makes, stay as they are.
    private static SKBitmap Upright(SKBitmap picture, SKEncodedOrigin origin)
    {
        var degrees = origin switch { SKEncodedOrigin.RightTop => 90, SKEncodedOrigin.BottomRight => 180, SKEncodedOrigin.LeftBottom => 270, _ => 0 };
        var (width, height) = degrees % 180 == 0 ? (picture.Width, picture.Height) : (picture.Height, picture.Width);
        var turned = new SKBitmap(width, height);
        using var canvas = new SKCanvas(turned);
        canvas.Clear(SKColors.White);
        canvas.Translate(width / 2f, height / 2f);
        canvas.RotateDegrees(degrees);
        canvas.DrawBitmap(picture, -picture.Width / 2f, -picture.Height / 2f, Smooth);
        return turned;
    }

    private static PictureHash HashOf(SKBitmap picture)
    {
        using var grey = Scaled(picture, CosineHash.Side, CosineHash.Side, SKColorType.Gray8);
        var values = new double[CosineHash.Side * CosineHash.Side];
        var pixels = grey.GetPixelSpan();
        for (var y = 0; y < CosineHash.Side; y++)
            for (var x = 0; x < CosineHash.Side; x++)
                values[(y * CosineHash.Side) + x] = pixels[(y * grey.RowBytes) + x];
        return CosineHash.Of(values);
    }

    private static SKBitmap Scaled(SKBitmap picture, int width, int height, SKColorType color)
    {
        var scaled = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        picture.ScalePixels(scaled, Smooth);
        if (color == SKColorType.Rgba8888) return scaled;
        using (scaled) return scaled.Copy(color);
    }
}
