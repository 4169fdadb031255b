package org.gulou.journeys.services;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.gulou.catalog.definition.MadeUpApplication.Applicant;
import org.gulou.kernel.OfficeTime;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Operations;
import org.gulou.testbed.Visitor;

/** Everybody who takes part in the journeys, each in front of a screen of her own, and the clock they live by. */
final class Town implements AutoCloseable {
    private static final String PHONE = "085100000001";
    private static final Applicant PERSON = new Applicant("王芳", PHONE, "", "");
    private static final Applicant FIRM = new Applicant("杨秀英", PHONE, "云岩顺达货运有限公司", "91520103MA6DEM0022");

    private final Browser browser = Browser.open();
    private final Map<String, Visitor> visitors = new HashMap<>();
    private Instant moved = Instant.EPOCH;
    private long movedAt = System.nanoTime();

    /** Who applies: for herself, or in the name of an organisation. */
    static Applicant applicant(boolean inItsName) {
        return inItsName ? FIRM : PERSON;
    }

    Visitor citizen(Applicant applicant) {
        String name = applicant.code().isEmpty() ? "wang.fang" : "yang.xiuying";
        return visitors.computeIfAbsent(
                name, signIn -> browser.phoneWithoutScript().signsInAs(signIn));
    }

    Visitor official(String signInName) {
        return visitors.computeIfAbsent(signInName, signIn -> browser.desk().signsInAs(signIn));
    }

    Visitor stranger() {
        return visitors.computeIfAbsent("", nobody -> browser.phoneWithoutScript());
    }

    Visitor newStranger() {
        return browser.phoneWithoutScript();
    }

    /** A case begins: the clock is set, back into the past too. */
    void begins(Instant at) {
        moved = at;
        movedAt = System.nanoTime();
        Operations.moveClockTo(LocalDateTime.ofInstant(at, OfficeTime.ZONE));
    }

    /** Time passes until then; nothing if it is past. */
    void passes(Instant at) {
        if (moved.plus(Duration.ofNanos(System.nanoTime() - movedAt)).isBefore(at)) {
            begins(at);
        }
    }

    @Override
    public void close() {
        Operations.moveClock(Duration.ZERO);
        browser.close();
    }
}
