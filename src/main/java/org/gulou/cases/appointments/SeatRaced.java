package org.gulou.cases.appointments;

/** Two took a seat at the same moment, and this one came second; its transaction is lost. */
public final class SeatRaced extends RuntimeException {
    private static final long serialVersionUID = 1;

    SeatRaced(Throwable cause) {
        super(cause);
    }
}
