package org.gulou.cases.views;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.gulou.kernel.Actor;

/** The questions that an official has in the list of a service's cases, whenever she looks at it. */
@Entity
@IdClass(OwnColumns.Key.class)
@Table(name = "own_columns")
class OwnColumns {
    /** How long their paths may be together. */
    static final int LONGEST = 2_000;

    /** One row for each official and service. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1;
        private String official = "";
        private String service = "";

        Key() {}

        Key(Actor.Official official, String service) {
            this.official = official.id();
            this.service = service;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.official.equals(official) && key.service.equals(service);
        }

        @Override
        public int hashCode() {
            return Objects.hash(official, service);
        }
    }

    @Id
    private String official;

    @Id
    private String service;

    private String paths;

    protected OwnColumns() {}

    OwnColumns(Actor.Official official, String service, List<String> paths) {
        this.official = official.id();
        this.service = service;
        this.paths = written(paths);
    }

    void replace(List<String> others) {
        paths = written(others);
    }

    private static String written(List<String> paths) {
        return String.join("\n", paths);
    }

    List<String> paths() {
        return Arrays.asList(paths.split("\n", -1));
    }
}
