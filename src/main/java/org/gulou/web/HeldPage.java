package org.gulou.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds back a page that comes with one of some statuses, and lets everything else through as it comes. */
public final class HeldPage extends HttpServletResponseWrapper {
    private final Set<Integer> statuses;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private @Nullable PrintWriter writer;

    public HeldPage(HttpServletResponse response, Set<Integer> statuses) {
        super(response);
        this.statuses = statuses;
    }

    /** What was held back, in UTF-8; empty where nothing was. */
    public Optional<byte[]> page() {
        if (writer != null) {
            writer.flush();
        }
        return held.size() > 0 ? Optional.of(held.toByteArray()) : Optional.empty();
    }

    private boolean isHeld() {
        String type = getContentType();
        return statuses.contains(getStatus()) && type != null && type.startsWith("text/html");
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null && isHeld()) {
            writer = new PrintWriter(new OutputStreamWriter(held, UTF_8));
        }
        return writer == null ? super.getWriter() : writer;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return isHeld() ? new Holding(held) : super.getOutputStream();
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    private void forget() {
        held.reset();
        writer = null;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (page().isEmpty()) {
            super.flushBuffer();
        }
    }

    private static final class Holding extends ServletOutputStream {
        private final ByteArrayOutputStream held;

        Holding(ByteArrayOutputStream held) {
            this.held = held;
        }

        @Override
        public void write(int one) {
            held.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            held.write(some, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("A page is written at once");
        }
    }
}
