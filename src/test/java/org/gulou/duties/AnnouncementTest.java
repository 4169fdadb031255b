package org.gulou.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What is set wrongly is told at the start, though nothing needs it yet. */
@Isolated("sets system properties")
class AnnouncementTest {
    private static final String CONTACT = "gulou.security.contact";

    private final Logger log = Logger.getLogger(Announcement.class.getName());
    private final List<String> warnings = new ArrayList<>();
    private final Handler hearing = new Handler() {
        @Override
        public void publish(LogRecord said) {
            if (said.getLevel().equals(Level.WARNING)) {
                warnings.add(String.valueOf(said.getParameters()[0]));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        log.addHandler(hearing);
    }

    @AfterEach
    void forget() {
        log.removeHandler(hearing);
        System.clearProperty(CONTACT);
    }

    private List<String> toldWith(String contact) {
        System.setProperty(CONTACT, contact);
        var announcement = new Announcement();
        announcement.settings = new Settings();
        announcement.check();
        return warnings;
    }

    @Test
    void aContactToWhichNobodyCanWriteIsTold() {
        assertThat(toldWith("holes at portal.example"))
                .singleElement()
                .asString()
                .contains(CONTACT, "'holes at portal.example'");
    }

    @Test
    void aRightContactIsNotSpokenOf() {
        assertThat(toldWith("holes@portal.example")).isEmpty();
    }
}
