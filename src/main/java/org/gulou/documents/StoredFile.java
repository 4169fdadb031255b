package org.gulou.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What is known of a file in the {@link Vault}; its content lies on the disk. */
@Entity
@Table(name = "stored_file")
public class StoredFile {
    @Id
    private String id;

    @Column(name = "owner_key")
    private String owner;

    private String name;

    @Enumerated(EnumType.STRING)
    private FileType type;

    @Column(name = "size_in_bytes")
    private long size;

    private String sha256;

    @Column(name = "stored_at")
    private Instant storedAt;

    protected StoredFile() {}

    StoredFile(String id, String owner, String name, FileType type, Content content, Instant storedAt) {
        this.id = id;
        this.owner = owner;
        this.name = name;
        this.type = type;
        this.size = content.size();
        this.sha256 = content.sha256();
        this.storedAt = storedAt;
    }

    /** 128 random bits, but no permission: who may see the file is for the owner's keeper to decide. */
    public String id() {
        return id;
    }

    /** The draft or case number it belongs to. */
    public String owner() {
        return owner;
    }

    /** For display and downloads; cleaned. */
    public String name() {
        return name;
    }

    public FileType type() {
        return type;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    void handTo(String newOwner) {
        owner = newOwner;
    }
}
