package org.gulou.admin.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gulou.catalog.foreign.Entry;

/** What was imported of one source: entries, none of which is published by itself. */
@Entity
@Table(name = "foreign_catalogue")
public class ForeignCatalogue {
    @Id
    private String source;

    @Version
    private long version;

    /** A line of JSON for each entry. */
    private byte[] entries;

    @Column(name = "entry_count")
    private int count;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "taken_by")
    private String takenBy;

    protected ForeignCatalogue() {}

    ForeignCatalogue(String source) {
        this.source = source;
    }

    void take(Collection<Entry> all, String by, Instant at) {
        entries =
                all.stream().map(Entry::json).collect(Collectors.joining("\n")).getBytes(UTF_8);
        count = all.size();
        takenBy = by;
        takenAt = at;
    }

    /** By key, in the order of the source. */
    public Map<String, Entry> entries() {
        var all = new LinkedHashMap<String, Entry>();
        new String(entries, UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(Entry::of)
                .forEach(entry -> all.put(entry.key(), entry));
        return all;
    }

    public String getSource() {
        return source;
    }

    /** Goes up each time that the source is taken. */
    public long getVersion() {
        return version;
    }

    public int getCount() {
        return count;
    }

    public Instant getTakenAt() {
        return takenAt;
    }

    public String getTakenBy() {
        return takenBy;
    }
}
