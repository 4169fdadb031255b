package org.gulou.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HexFormat;
import org.gulou.kernel.Sha256;

/** The bytes of a file, which never change, and the SHA-256 that proves it. */
public final class Content {
    private final byte[] bytes;
    private final String sha256;

    private Content(byte[] bytes) {
        this.bytes = bytes;
        this.sha256 = HexFormat.of().formatHex(Sha256.of(bytes));
    }

    public static Content of(byte[] bytes) {
        return new Content(bytes.clone());
    }

    /** In bytes. */
    public long size() {
        return bytes.length;
    }

    /** 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    /** The bytes themselves, for readers of this package that do not change them. */
    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content that && sha256.equals(that.sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return bytes.length + " bytes, SHA-256 " + sha256;
    }
}
