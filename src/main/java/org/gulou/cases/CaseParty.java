package org.gulou.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.workflow.Participant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody besides the applicant who takes part in a case. She holds a link, as who signs an application does, and may
 * keep the case with her account once she has used it.
 */
@Entity
@Table(name = "case_party")
public class CaseParty {
    private static final int LONGEST_ASKED = 500;

    @Id
    private String id;

    private String code;

    @Column(name = "case_number")
    private String caseNumber;

    private String party;
    private String who;
    private @Nullable String reach;
    private @Nullable String person;
    private String asked;

    @Column(name = "joined_at")
    private Instant joinedAt;

    protected CaseParty() {}

    CaseParty(CaseNumber number, Participant participant, Instant now) {
        this.id = Codes.id();
        this.code = Codes.id();
        this.caseNumber = number.toString();
        this.party = participant.party();
        this.who = new KnownBy(participant.who()).number();
        this.reach = participant.reach().orElse(null);
        this.asked = "";
        this.joinedAt = now;
    }

    /** Opens the page of the case for her; a secret between her and who gave it to her. */
    public String getCode() {
        return code;
    }

    public CaseNumber caseNumber() {
        return CaseNumber.parse(caseNumber);
    }

    /** The id of the party in the workflow. */
    public String party() {
        return party;
    }

    public KnownBy known() {
        return new KnownBy(who);
    }

    /** Where her link goes; empty where the applicant passes it on. */
    public Optional<String> reach() {
        return Optional.ofNullable(reach).or(() -> known().phone());
    }

    /** The id of the account with which she keeps the case. */
    public Optional<String> person() {
        return Optional.ofNullable(person);
    }

    void keep(String account) {
        person = account;
    }

    boolean isThe(Participant participant) {
        return party.equals(participant.party()) && known().matches(participant.who());
    }

    /** The way to reach her changes with what was answered. */
    void reachAt(Optional<String> address) {
        reach = address.orElse(null);
    }

    /** The id under which she acts, with her link or signed in. */
    String actorId() {
        return Actor.Guest.PARTY + id;
    }

    /** Notes what she is asked for now; true if that is something, and new. */
    boolean isAskedAnew(String now) {
        String noted = now.substring(0, Math.min(LONGEST_ASKED, now.length()));
        boolean anew = !noted.isEmpty() && !noted.equals(asked);
        asked = noted;
        return anew;
    }
}
