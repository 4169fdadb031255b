package org.gulou.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.jspecify.annotations.Nullable;

/** That an official fills in a draft for somebody who is present or who sent her, and what shows that she may. */
@Entity
@Table(name = "attendance")
public class Attendance {
    /** How long what shows it may be. */
    public static final int LONGEST = 200;

    /** What shows that the official may act for the applicant; kept by name. */
    public enum Evidence {
        /** The applicant is there, and her identity card was looked at. */
        PRESENT,
        /** A power of attorney. */
        ATTORNEY,
        /** The list of a village's agent, signed by the applicant. */
        VILLAGE_LIST
    }

    @Id
    private String draft;

    private String helper;

    @Column(name = "helper_name")
    private String helperName;

    private String body;
    private String channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "evidence_kind")
    private Evidence evidenceKind;

    private String evidence;
    private String scans = "";
    private Instant at;

    @Column(name = "case_number")
    private @Nullable String caseNumber;

    protected Attendance() {}

    Attendance(Draft draft, Actor.Official helper, Post post, boolean village, Shown shown, Instant at) {
        this.draft = draft.getId();
        this.helper = helper.id();
        this.helperName = helper.name();
        this.body = post.body().id();
        this.channel = village ? "agent" : "counter";
        this.evidenceKind = shown.kind();
        this.evidence = shown.number();
        this.at = at;
    }

    /** What was shown: its kind, and the number of the card, letter or list; of an identity card the last four places. */
    public record Shown(Evidence kind, String number) {
        private static final Pattern IDENTITY_CARD = Pattern.compile("\\d{14}(\\d{3}[0-9Xx])");

        public Shown {
            Matcher card = IDENTITY_CARD.matcher(number);
            number = card.matches() ? card.group(1) : number;
        }
    }

    /** Files that show it are kept with the draft, and with the case that it becomes. */
    void shownBy(List<String> files) {
        scans = String.join(" ", files);
    }

    /** The ids of the files that show it. */
    public List<String> scans() {
        return scans.isEmpty() ? List.of() : List.of(scans.split(" ", -1));
    }

    void filed(CaseNumber number) {
        caseNumber = number.toString();
    }

    /** Both names, as they stand on the act: whose application it is, and who filled it in. */
    String signed(String applicant) {
        return applicant + " / " + helperName;
    }

    /** The id of the draft. */
    public String getDraft() {
        return draft;
    }

    /** The id of the official. */
    public String helper() {
        return helper;
    }

    public String getHelperName() {
        return helperName;
    }

    /** The id of the body at whose counter it was. */
    public String getBody() {
        return body;
    }

    String channel() {
        return channel;
    }

    public Evidence getEvidenceKind() {
        return evidenceKind;
    }

    /** The number of the card, letter or list. */
    public String getEvidence() {
        return evidence;
    }

    public Instant getAt() {
        return at;
    }

    /** The number of the case it became; the empty text before that. */
    public String getCaseNumber() {
        return caseNumber == null ? "" : caseNumber;
    }
}
