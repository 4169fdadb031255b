package org.gulou.notifications.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST over a connection of its own to an address that was judged before. Java's own client looks the name up by
 * itself once more, and a name may lead elsewhere by then; this one asks nobody, follows no redirect and reads the status
 * alone.
 */
record Post(Target.Allowed to, Map<String, String> headers, String body) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * For all of it, which is less than a claim on the work lasts: the time for one read begins anew with each byte, and TLS
     * reads many before it has something to tell.
     */
    private static final Duration LONGEST = Duration.ofSeconds(25);

    private static final int LONGEST_STATUS_LINE = 1000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");

    /**
     * Sends it, and tells the status of the answer.
     *
     * @throws IOException if nobody is there, the certificate is another's, or no status comes within ten seconds
     */
    int send() throws IOException {
        return send(LONGEST);
    }

    /** @param longest after which nobody waits any more, whatever still comes */
    int send(Duration longest) throws IOException {
        var plain = new Socket();
        Thread end = Thread.startVirtualThread(() -> closeAfter(longest, plain));
        try (Socket socket = connected(plain)) {
            socket.getOutputStream().write(written());
            socket.getOutputStream().flush();
            return status(socket);
        } finally {
            end.interrupt();
        }
    }

    private static void closeAfter(Duration longest, Socket socket) {
        try {
            Thread.sleep(longest);
            socket.close();
        } catch (InterruptedException inTime) {
            Thread.currentThread().interrupt();
        } catch (IOException closing) {
            throw new UncheckedIOException(closing);
        }
    }

    private Socket connected(Socket plain) throws IOException {
        URI url = to.url();
        try {
            plain.connect(new InetSocketAddress(to.address(), Target.port(url)), (int) PATIENCE.toMillis());
            plain.setSoTimeout((int) PATIENCE.toMillis());
            if (!url.getScheme().equals("https")) {
                return plain;
            }
            SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
            SSLSocket secure = (SSLSocket) tls.createSocket(plain, host(url), Target.port(url), true);
            var demands = secure.getSSLParameters();
            demands.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(demands);
            secure.startHandshake();
            return secure;
        } catch (IOException failed) {
            plain.close();
            throw failed;
        }
    }

    /** An IPv6 address stands in brackets in a URL only. */
    private static String host(URI url) {
        return url.getHost().replaceAll("[\\[\\]]", "");
    }

    private byte[] written() {
        URI url = to.url();
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        var head = new StringBuilder("POST ")
                .append(path)
                .append(url.getRawQuery() == null ? "" : "?" + url.getRawQuery())
                .append(" HTTP/1.1\r\nHost: ")
                .append(url.getHost())
                .append(url.getPort() == -1 ? "" : ":" + url.getPort())
                .append("\r\nConnection: close\r\nContent-Length: ")
                .append(content.length);
        headers.forEach(
                (name, value) -> head.append("\r\n").append(name).append(": ").append(value));
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(content);
        return all.toByteArray();
    }

    /** A line that comes a letter at a time gets no more patience than one that does not come. */
    private static int status(Socket socket) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        InputStream in = socket.getInputStream();
        var line = new StringBuilder();
        while (line.length() < LONGEST_STATUS_LINE) {
            int left = (int) Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new SocketTimeoutException("No status within " + PATIENCE);
            }
            socket.setSoTimeout(left);
            int letter = in.read();
            if (letter == -1 || letter == '\n') {
                break;
            }
            line.append((char) letter);
        }
        Matcher status = STATUS.matcher(line.toString().strip());
        if (!status.matches()) {
            throw new IOException("Expected a status line of HTTP/1.1, got '"
                    + line.toString().strip() + "'");
        }
        return Integer.parseInt(status.group(1));
    }
}
