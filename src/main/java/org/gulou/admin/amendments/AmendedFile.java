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

    private byte @Nullable [] aside;

    private boolean dropped;

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

    void write(byte[] newContent, String by, Instant at) {
        content = newContent;
        aside = null;
        dropped = false;
        edited(by, at);
    }

    /** It is taken up anew after it had been dropped; what was written in it then is still kept aside. */
    void begin(byte @Nullable [] newBase, byte[] newContent, String by, Instant at) {
        base = newBase;
        content = newContent;
        dropped = false;
        edited(by, at);
    }

    /** The amendment leaves the file as it is live; what was written is kept aside. */
    void drop(String by, Instant at) {
        aside = content == null ? aside : content;
        dropped = true;
        edited(by, at);
    }

    /** The amendment deletes the file; what was written is kept aside. */
    void remove(String by, Instant at) {
        aside = content == null ? aside : content;
        content = null;
        edited(by, at);
    }

    private void edited(String by, Instant at) {
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

    /** Whether the amendment leaves it as it is live, and only keeps what was written in it once. */
    public boolean isDropped() {
        return dropped;
    }

    /** What was written in it before it was dropped or removed. */
    Optional<byte[]> aside() {
        return Optional.ofNullable(aside).map(byte[]::clone);
    }

    /** Whether something that was written can be brought back. */
    public boolean isAside() {
        return aside != null && !Arrays.equals(aside, base);
    }

    public boolean isUnchanged() {
        return Arrays.equals(base, content);
    }

    /** Whether the file was published otherwise since the writing began. */
    boolean isOvertaken(byte @Nullable [] live) {
        return !Arrays.equals(base, live);
    }
}
