package org.gulou.cases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A register of another authority on this machine. It says over HTTP what it was told to say; it needs nothing but sockets,
 * so it also runs inside the server that is tested.
 */
public final class LoopbackRegister implements AutoCloseable {
    private final ServerSocket socket;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile String answer = "";
    private volatile long pause;

    public LoopbackRegister() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException occupied) {
            throw new UncheckedIOException(occupied);
        }
        Thread.ofPlatform().daemon().start(this::serve);
    }

    /** Where it is asked. */
    public String address() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/ask";
    }

    /** What it says from now on; with the empty text it fails. */
    public void says(String json) {
        answer = json;
    }

    /** How long it takes, in milliseconds. */
    public void takes(long milliseconds) {
        pause = milliseconds;
    }

    /** Everything it was asked, headers and body. */
    public List<String> asked() {
        return asked;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                hear(caller);
            } catch (IOException gone) {
                // the caller hung up, or the register is closed
            }
        }
    }

    private void hear(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
        var question = new StringBuilder();
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            question.append(line).append('\n');
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        for (int i = 0; i < length; i++) {
            question.append((char) in.read());
        }
        asked.add(question.toString());
        sleep(pause);
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                .formatted(answer.isEmpty() ? "503 Out of order" : "200 OK", body.length);
        caller.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        caller.getOutputStream().write(body);
        caller.getOutputStream().flush();
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
