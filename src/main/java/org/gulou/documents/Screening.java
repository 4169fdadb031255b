package org.gulou.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gulou.duties.Settings;

/**
 * Has files that passed their own checks looked at by a virus scanner, where the operator has one. While it is silent
 * nothing is taken: an unseen file could reach a clerk's desk.
 */
@ApplicationScoped
public class Screening {
    @Inject
    Settings settings;

    public Checked screen(Checked checked) {
        return screen(checked, settings.virusScanner().map(at -> new Clamd(at.host(), at.port())));
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
