package org.gulou.workflow;

/** Workflows that tests share. */
final class Samples {
    /** A licence: accepted or corrected once, inspected, decided by a second person. */
    static final String LICENCE = """
            start: received
            states:
              received: {worker: clerk.county}
              correction: {waitsFor: applicant, edits: named, lasts: 20 working days, then: lapse, pauses: [acceptance, decision]}
              inspection: {worker: inspector.county}
              deciding: {worker: head.county}
              granted: {end: granted}
              refused: {end: refused}
              withdrawn: {end: withdrawn}
              lapsed: {end: lapsed}
            moves:
              accept: {from: received, to: inspection, by: clerk.county}
              correct: {from: [received, inspection], to: correction, by: clerk.county, needs: [items, reason], times: 1}
              resend: {from: correction, to: back, by: applicant}
              lapse: {from: correction, to: lapsed, by: time}
              inspect: {from: inspection, to: deciding, by: inspector.county, fill: checklist, notBy: [accept]}
              grant: {from: deciding, to: granted, by: head.county, notBy: [accept, inspect], needs: [{id: tier, options: [A, B]}], does: [{issue: certificate}, {notify: applicant}]}
              refuse: {from: deciding, to: refused, by: head.county, needs: [reason, remedy]}
              note: {from: open, to: same, by: [clerk.county, head.county], needs: [reason]}
              withdraw: {from: open, to: withdrawn, by: applicant}
            clocks:
              acceptance: {starts: received, stops: [accept], limit: 5 working days, onExpiry: alert}
              decision: {starts: accept, stops: [granted, refused], limit: statutory, extend: {by: 10 working days, role: head.county}, onExpiry: alert}
            """;

    /** A cooling-off: silence of the office accepts, thirty days pass, then the couple must come or the case lapses. */
    static final String COOLING_OFF = """
            start: received
            states:
              received: {worker: clerk.county}
              cooling: {waitsFor: time, lasts: 30 days, then: cooled}
              ready: {worker: clerk.county, lasts: 30 days, then: lapse}
              done: {end: granted}
              lapsed: {end: lapsed}
              withdrawn: {end: withdrawn}
            moves:
              accept: {from: received, to: cooling, by: clerk.county}
              acceptBySilence: {action: accept, from: received, to: cooling, by: time}
              cooled: {from: cooling, to: ready, by: time}
              register: {from: ready, to: done, by: clerk.county}
              lapse: {from: ready, to: lapsed, by: time}
              withdraw: {from: open, to: withdrawn, by: applicant}
            clocks:
              acceptance: {starts: received, stops: [cooling], limit: 5 working days, onExpiry: acceptBySilence}
            """;

    private Samples() {}
}
