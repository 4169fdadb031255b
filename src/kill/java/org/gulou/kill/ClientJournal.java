package org.gulou.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the clients were told, on disk before the next word is said: which draft was acknowledged as which case. */
final class ClientJournal implements Closeable {
    private final FileChannel file;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    ClientJournal(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    void submits(String draft) throws IOException {
        write("submits " + draft);
    }

    /**
     * Notes the number that a draft was acknowledged as.
     *
     * @throws IllegalStateException if it was acknowledged as another case before
     */
    void wasTold(String draft, String number) throws IOException {
        write("told " + draft + " " + number);
        String before = acknowledged.putIfAbsent(draft, number);
        if (before != null && !before.equals(number)) {
            throw new IllegalStateException("Draft " + draft + " was told " + before + " first and then " + number);
        }
    }

    Optional<String> numberOf(String draft) {
        return Optional.ofNullable(acknowledged.get(draft));
    }

    Map<String, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    private synchronized void write(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(true);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
