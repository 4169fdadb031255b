package org.gulou.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A text as a QR code (ISO/IEC 18004), readable with a seventh of it stained. */
public record QrCode(String text) {
    private static final int MODULE = 6;

    private static final Map<EncodeHintType, Object> HOW = Map.of(
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.CHARACTER_SET,
            "UTF-8",
            EncodeHintType.MARGIN,
            4);

    /** A black and white PNG, 6 pixels a module, with the quiet zone that the standard wants. */
    public Content png() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(painted(modules()), "png", bytes);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return Content.of(bytes.toByteArray());
    }

    /** For the {@code src} of an image. */
    public String dataUri() {
        return dataUri(png());
    }

    static String dataUri(Content png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.bytes());
    }

    /**
     * The code as a drawing in SVG, which needs no image beside the page.
     *
     * @param side of the square in modules, with the quiet zone
     * @param path of the black modules, each 1 by 1
     */
    public record Drawing(int side, String path) {}

    /** For a page. */
    public Drawing drawing() {
        BitMatrix modules = modules();
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new Drawing(modules.getWidth(), path.toString());
    }

    private BitMatrix modules() {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HOW);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("Too long for a QR code: " + text.length() + " characters", tooLong);
        }
    }

    private static BufferedImage painted(BitMatrix modules) {
        var image = new BufferedImage(
                modules.getWidth() * MODULE, modules.getHeight() * MODULE, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, (modules.get(x / MODULE, y / MODULE) ? Color.BLACK : Color.WHITE).getRGB());
            }
        }
        return image;
    }
}
