package org.gulou.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A company, cooperative, association or other body that people act for. */
@Entity
@Table(name = "organisation")
public class Organisation {
    @Id
    private String id;

    private String uscc;
    private String name;

    @Version
    private int version;

    protected Organisation() {}

    Organisation(String uscc, String name) {
        this.id = Ids.next();
        this.uscc = uscc;
        this.name = name;
    }

    void rename(String newName) {
        name = newName;
    }

    public String getId() {
        return id;
    }

    /** The unified social credit code (GB 32100), 18 capital letters and digits. */
    public String getUscc() {
        return uscc;
    }

    public String getName() {
        return name;
    }
}
