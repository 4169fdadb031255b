package org.gulou.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.gulou.duties.Mode;
import org.gulou.duties.Settings;
import org.gulou.kernel.OfficeTime;

/** Tells every page whether this is a demonstration, and whether its clock was moved. */
@Named
@RequestScoped
public class Demonstration {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    public boolean isOn() {
        return settings.mode() == Mode.DEMO;
    }

    public boolean isClockMoved() {
        return !settings.clockOffset().isZero();
    }

    /** The portal's time, at the office. */
    public String getNow() {
        return MINUTE.format(clock.instant().atZone(OfficeTime.ZONE));
    }
}
