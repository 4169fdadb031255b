package org.gulou.web.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.zip.ZipOutputStream;

/** A ZIP that a browser has whole or not at all: one that failed half-way is never closed, and the connection breaks. */
public final class SentZip {
    /** What is put into it. */
    public interface Filling {
        void into(ZipOutputStream zip) throws IOException;
    }

    private SentZip() {}

    /** Sends it, and closes it only once all is in it. */
    public static void send(HttpServletResponse response, Filling filling) throws IOException {
        SentWhole.send(response, out -> {
            var zip = new ZipOutputStream(out);
            filling.into(zip);
            zip.close();
        });
    }
}
