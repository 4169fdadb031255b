package org.gulou.web.ui;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Vault;
import org.jspecify.annotations.Nullable;

/** A file that waited {@link Meanwhile} its sender showed who she is, as a part of the form that she sends then. */
record HeldPart(String field, StoredFile file, Vault vault) implements Part {
    /** Where a request has them. */
    static final String ALL = HeldPart.class.getName();

    @Override
    public InputStream getInputStream() throws IOException {
        return new ByteArrayInputStream(bytes());
    }

    private byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        vault.open(file).writeTo(bytes);
        return bytes.toByteArray();
    }

    @Override
    public String getContentType() {
        return file.type().mediaType();
    }

    @Override
    public String getName() {
        return field;
    }

    @Override
    public String getSubmittedFileName() {
        return file.name();
    }

    @Override
    public long getSize() {
        return file.size();
    }

    @Override
    public void write(String path) throws IOException {
        Files.write(Path.of(path), bytes());
    }

    @Override
    public void delete() {
        vault.delete(file.id());
    }

    @Override
    public @Nullable String getHeader(String name) {
        return null;
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return List.of();
    }

    @Override
    public Collection<String> getHeaderNames() {
        return List.of();
    }
}
