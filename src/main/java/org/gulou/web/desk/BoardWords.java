package org.gulou.web.desk;

import org.gulou.cases.board.Board;
import org.gulou.cases.board.Load;
import org.gulou.cases.board.Narrowed;
import org.gulou.catalog.Catalogue;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.DivisionCode;
import org.gulou.places.Body;
import org.gulou.web.ui.Language;

/** The names of what a board counts by, in the reader's language; an id stands where nothing has it any more. */
record BoardWords(Catalogue catalogue, Language language) {
    String service(String id) {
        return catalogue
                .service(id)
                .map(service -> language.of(service.title()))
                .orElse(id);
    }

    String office(String id) {
        return catalogue
                .places()
                .body(new BodyId(id))
                .map(body -> language.of(body.name()))
                .orElse(id);
    }

    /** The division of a body; the empty text where it is not known any more. */
    String division(String office) {
        return catalogue
                .places()
                .body(new BodyId(office))
                .map(Body::division)
                .map(this::path)
                .orElse("");
    }

    private String path(DivisionCode code) {
        return catalogue
                .places()
                .division(code)
                .map(division -> language.of(division.name()))
                .orElse(code.toString());
    }

    String state(String service, String id) {
        return catalogue
                .service(service)
                .flatMap(found -> found.newest().workflow().states().stream()
                        .filter(state -> state.id().equals(id))
                        .findFirst())
                .map(state -> language.of(state.label()))
                .orElse(id);
    }

    /** What a load is called. */
    String name(Board.By by, Load load) {
        return switch (by) {
            case SERVICE -> service(load.key());
            case OFFICE -> office(load.key());
            case CLERK -> load.key().isEmpty() ? language.say("board.nobody") : load.name();
            case STATE -> {
                String[] parts = load.key().split("/", 2);
                yield service(parts[0]) + language.say("board.in-state") + state(parts[0], parts[1]);
            }
        };
    }

    /** The address of the cases that a load counts. */
    String address(Board.By by, Load load, BoardFilter filter) {
        String query = switch (by) {
            case SERVICE -> filter.with("service", load.key());
            case OFFICE -> filter.with("office", load.key());
            case CLERK -> filter.with("clerk", load.key().isEmpty() ? Narrowed.NOBODY : load.key());
            case STATE -> {
                String[] parts = load.key().split("/", 2);
                yield filter.with("service", parts[0], "state", parts[1]);
            }
        };
        return LedPage.address(query);
    }
}
