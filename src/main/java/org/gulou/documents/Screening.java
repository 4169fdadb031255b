package org.gulou.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gulou.duties.Settings;

/**
 * Decides whether a file that passed its own checks can be taken now: there is room for it beyond the reserve, and the
 * virus scanner, where the operator has one, finds it clean. While that is silent nothing is taken: an unseen file could
 * reach a clerk's desk.
 */
@ApplicationScoped
public class Screening {
    @Inject
    Settings settings;

    public Checked screen(Checked checked) {
        long room = new Reserve(settings.reserve()).room(settings.dataFolder());
        return screen(fitting(checked, room), settings.virusScanner().map(at -> new Clamd(at.host(), at.port())));
    }

    static Checked fitting(Checked checked, long room) {
        return checked instanceof Checked.Accepted file && file.content().bytes().length > room
                ? new Checked.Refused("upload.diskFull", file.name())
                : checked;
    }

    static Checked screen(Checked checked, Optional<Clamd> scanner) {
        if (scanner.isEmpty() || !(checked instanceof Checked.Accepted file)) {
            return checked;
        }
        return switch (scanner.get().scan(file.content().bytes())) {
            case CLEAN -> checked;
            case INFECTED -> new Checked.Refused("upload.infected", file.name());
            case SILENT -> new Checked.Refused("upload.notScanned", file.name());
        };
    }
}
