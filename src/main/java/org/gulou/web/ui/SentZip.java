package org.gulou.web.ui;

import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP that a browser has whole or not at all. The server ends each answer properly, even one that failed half-way, and an
 * archive that is closed there looks whole; so it stays open, and the connection breaks, which the browser reports.
 */
public final class SentZip {
    /** What is put into it. */
    public interface Filling {
        void into(ZipOutputStream zip) throws IOException;
    }

    private SentZip() {}

    /** Sends it, and closes it only once all is in it. */
    public static void send(HttpServletResponse response, Filling filling) throws IOException {
        var zip = new ZipOutputStream(response.getOutputStream());
        try {
            filling.into(zip);
            zip.close();
        } catch (IOException | RuntimeException failed) {
            breakOff(response);
            throw failed;
        }
    }

    /** As long as nothing has left, she gets the page of errors instead. */
    private static void breakOff(HttpServletResponse response) throws IOException {
        Object connection = ServletRequestContext.requireCurrent().getExchange().getConnection();
        if (response.isCommitted() && connection instanceof Closeable open) {
            open.close();
        }
    }
}
