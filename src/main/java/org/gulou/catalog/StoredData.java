package org.gulou.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Zip;

/** One state of what all services share: vocabularies, places, figures, calendar, elements and offers. */
@Entity
@Table(name = "catalogue_data")
class StoredData {
    @Id
    private int number;

    private byte[] files;

    @SuppressWarnings("UnusedVariable") // read by queries
    private String sha256;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "taken_by")
    private String takenBy;

    @SuppressWarnings("UnusedVariable") // read by queries
    private String reason;

    @SuppressWarnings("UnusedVariable") // read by queries
    @Column(name = "approved_by")
    private String approvedBy;

    protected StoredData() {}

    StoredData(int number, Folder files, String by, Approval approval, Instant at) {
        this.number = number;
        this.files = Zip.pack(files);
        this.sha256 = files.sha256();
        this.takenBy = by;
        this.takenAt = at;
        this.reason = approval.why();
        this.approvedBy = approval.by();
    }

    int number() {
        return number;
    }

    Folder files() {
        return Zip.unpack(files);
    }
}
