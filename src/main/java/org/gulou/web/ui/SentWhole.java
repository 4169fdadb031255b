package org.gulou.web.ui;

import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A file that a browser has whole or not at all. The server ends each answer properly, even one that failed half-way, and a
 * list or archive that ends there looks whole; so the connection breaks, which the browser reports.
 */
public final class SentWhole {
    /** What is written; whoever fills it ends it properly only once all is in it. */
    public interface Filling {
        void into(OutputStream out) throws IOException;
    }

    private SentWhole() {}

    /** Sends it, or breaks off. */
    public static void send(HttpServletResponse response, Filling filling) throws IOException {
        try {
            filling.into(response.getOutputStream());
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
