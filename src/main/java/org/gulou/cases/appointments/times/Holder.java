package org.gulou.cases.appointments.times;

/** An appointment of a case that is to be moved: what it holds is free for it. */
public record Holder(String caseNumber, String kind) {
    static final Holder NOBODY = new Holder("", "");
}
