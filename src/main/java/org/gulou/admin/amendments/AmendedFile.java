package org.gulou.admin.amendments;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file as an amendment has it, beside the bytes it had when the writing began. */
@Entity
@Table(name = "amended_file")
public class AmendedFile {
    @Id
    private String id;

    @SuppressWarnings("UnusedVariable") // read by queries
    private String amendment;

    private String path;

    private byte @Nullable [] base;
    private byte @Nullable [] content;

    private int revision;

    @Column(name = "edited_by")
    private String editedBy;

    @Column(name = "edited_at")
    private Instant editedAt;

    protected AmendedFile() {}

    AmendedFile(
            String amendment, String path, byte @Nullable [] base, byte @Nullable [] content, String by, Instant at) {
        this.id = id(amendment, path);
        this.amendment = amendment;
        this.path = path;
        this.base = base;
        this.content = content;
        this.revision = 1;
        this.editedBy = by;
        this.editedAt = at;
    }

    static String id(String amendment, String path) {
        return amendment + ":" + path;
    }

    void write(byte @Nullable [] newContent, String by, Instant at) {
        content = newContent;
        revision++;
        editedBy = by;
        editedAt = at;
    }

    /** From now on it is a change to these bytes, which are live. */
    void moveOnto(byte @Nullable [] live) {
        base = live;
    }

    public String getPath() {
        return path;
    }

    public int getRevision() {
        return revision;
    }

    public String getEditedBy() {
        return editedBy;
    }

    public Instant getEditedAt() {
        return editedAt;
    }

    /** The bytes it replaces; empty where the file is new. */
    public Optional<byte[]> base() {
        return Optional.ofNullable(base).map(byte[]::clone);
    }

    /** The bytes it will have; empty where the file goes. */
    public Optional<byte[]> content() {
        return Optional.ofNullable(content).map(byte[]::clone);
    }

    public String baseText() {
        return base == null ? "" : new String(base, UTF_8);
    }

    public String text() {
        return content == null ? "" : new String(content, UTF_8);
    }

    /** Other content, with the number of the version that this file has. */
    public byte[] numbered(byte[] other) {
        return content == null ? other : NewVersion.numbered(other, content);
    }

    public boolean isNew() {
        return base == null;
    }

    public boolean isRemoved() {
        return content == null;
    }

    public boolean isUnchanged() {
        return Arrays.equals(base, content);
    }

    /** Whether the file was published otherwise since the writing began. */
    boolean isOvertaken(byte @Nullable [] live) {
        return !Arrays.equals(base, live);
    }
}
