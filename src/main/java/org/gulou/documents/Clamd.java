package org.gulou.documents;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The virus scanner clamd, asked over TCP by its command INSTREAM: pieces, each after its length in four bytes, ended by a
 * length of 0. It answers {@code stream: OK} or {@code stream: <name> FOUND}.
 */
record Clamd(String host, int port) {
    private static final Logger log = Logger.getLogger(Clamd.class.getName());
    private static final int PIECE = 1 << 16;
    private static final int PATIENCE = Math.toIntExact(Duration.ofSeconds(30).toMillis());

    /** What the scanner says of a file. */
    enum Verdict {
        CLEAN,
        INFECTED,
        /** It could not be asked, or did not answer in time. */
        SILENT
    }

    Verdict scan(byte[] content) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int from = 0; from < content.length; from += PIECE) {
                int length = Math.min(PIECE, content.length - from);
                out.writeInt(length);
                out.write(content, from, length);
            }
            out.writeInt(0);
            out.flush();
            return verdict(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreachable) {
            log.log(Level.WARNING, "The virus scanner at " + host + ":" + port + " cannot be asked", unreachable);
            return Verdict.SILENT;
        }
    }

    private static Verdict verdict(String answer) {
        String said = answer.replace("\0", "").strip();
        if (said.equals("stream: OK")) {
            return Verdict.CLEAN;
        }
        if (said.startsWith("stream: ") && said.endsWith(" FOUND")) {
            log.warning("The virus scanner refuses an upload: " + said);
            return Verdict.INFECTED;
        }
        log.warning("The virus scanner answers neither OK nor FOUND: " + said);
        return Verdict.SILENT;
    }
}
