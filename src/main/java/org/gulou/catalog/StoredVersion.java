package org.gulou.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gulou.catalog.definition.Bundle;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Zip;

/** A published version: the bytes of its files for ever, and who published it when. */
@Entity
@Table(name = "service_version")
class StoredVersion {
    @Id
    private String id;

    private String service;
    private int number;
    private String folder;

    /** A ZIP: definitions shrink to a sixth. */
    private byte[] files;

    private String sha256;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    private String reason;

    @Column(name = "approved_by")
    private String approvedBy;

    protected StoredVersion() {}

    StoredVersion(Bundle bundle, String by, Approval approval, Instant at) {
        this.id = id(bundle.service(), bundle.number());
        this.service = bundle.service();
        this.number = bundle.number();
        hold(bundle, by, approval, at);
    }

    /** Replaces the content: only where nobody has ever used it. */
    final void hold(Bundle bundle, String by, Approval approval, Instant at) {
        folder = bundle.folder();
        files = Zip.pack(bundle.files());
        sha256 = bundle.sha256();
        publishedAt = at;
        publishedBy = by;
        reason = approval.why();
        approvedBy = approval.by();
    }

    static String id(String service, int number) {
        return service + "@" + number;
    }

    String service() {
        return service;
    }

    int number() {
        return number;
    }

    String folder() {
        return folder;
    }

    Folder files() {
        return Zip.unpack(files);
    }

    String sha256() {
        return sha256;
    }

    PublishedVersion row() {
        return new PublishedVersion(service, number, folder, publishedAt, publishedBy, reason, approvedBy);
    }
}
