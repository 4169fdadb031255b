package org.gulou.cases.team;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;

/** Colleagues of one body who take one kind of work, such as the cases of one quarter or the difficult ones. */
@Entity
@Table(name = "work_group")
public class WorkGroup {
    /** How long its name may be. */
    public static final int LONGEST = 20;

    @Id
    private String id;

    @Version
    private long version;

    private String body;
    private String name;

    @ElementCollection
    @CollectionTable(name = "work_group_member", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "person")
    private Set<String> members = new HashSet<>();

    protected WorkGroup() {}

    WorkGroup(String id, String body, String name) {
        this.id = id;
        this.body = body;
        this.name = name;
    }

    public String getId() {
        return id;
    }

    public String body() {
        return body;
    }

    public String getName() {
        return name;
    }

    /** The ids of those who are in it. */
    public Set<String> members() {
        return Set.copyOf(members);
    }

    void consistOf(Set<String> people) {
        members.clear();
        members.addAll(people);
    }
}
