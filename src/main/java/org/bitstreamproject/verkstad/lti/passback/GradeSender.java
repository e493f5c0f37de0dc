// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.passback;

import java.math.BigDecimal;
import java.util.Optional;
import org.bitstreamproject.verkstad.lti.Parcel;
import org.bitstreamproject.verkstad.lti.services.AccessTokens;
import org.bitstreamproject.verkstad.lti.services.Fault;
import org.bitstreamproject.verkstad.lti.services.Outcomes;
import org.bitstreamproject.verkstad.lti.services.OutgoingFailed;
import org.bitstreamproject.verkstad.lti.services.Scores;

/** Brings one grade to its platform, by whichever service the link has. */
public final class GradeSender {
    private static final String OUTCOME_SCOPE = "https://purl.imsglobal.org/spec/lti-bo/scope/basicoutcome";
    private static final BigDecimal SAME_WITHIN = new BigDecimal("0.0001");

    private final Scores scores;
    private final Outcomes outcomes;
    private final AccessTokens tokens;

    public GradeSender(Scores scores, Outcomes outcomes, AccessTokens tokens) {
        this.scores = scores;
        this.outcomes = outcomes;
        this.tokens = tokens;
    }

    /** The platform holds another, later grade: a fact, not a fault to fight. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Optional<BigDecimal> held;

        Overtaken(Optional<BigDecimal> held) {
            super("overtaken", null, false, false);
            this.held = held;
        }

        Optional<BigDecimal> held() {
            return held;
        }
    }

    /**
     * @return what the platform said it holds, if it was asked
     * @throws OutgoingFailed when the platform did not take it
     * @throws Overtaken when it holds a later one
     */
    Optional<BigDecimal> send(Parcel parcel) {
        Parcel.Address address = parcel.address();
        if (address instanceof Parcel.LineItem lineItem) {
            return post(parcel, lineItem);
        }
        if (address instanceof Parcel.SignedOutcome outcome) {
            var signature = outcomes.signedBy(outcome.cell().url(), outcome.credentials());
            outcomes.replace(outcome.cell(), parcel.fraction(), signature);
        } else if (address instanceof Parcel.BearerOutcome outcome) {
            String token = tokens.token(outcome.client(), OUTCOME_SCOPE);
            outcomes.replace(outcome.cell(), parcel.fraction(), body -> "Bearer " + token);
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> post(Parcel parcel, Parcel.LineItem lineItem) {
        try {
            scores.post(lineItem.client(), lineItem.cell(), parcel.fraction(), parcel.stamp());
        } catch (OutgoingFailed failed) {
            if (failed.fault() != Fault.NEWER_IN_LMS) {
                throw failed;
            }
            return afterConflict(parcel, lineItem);
        }
        return readBack(lineItem);
    }

    /** What the gradebook says now, for the teacher's ledger. The grade has arrived: not being told so changes nothing. */
    private Optional<BigDecimal> readBack(Parcel.LineItem lineItem) {
        try {
            return scores.held(lineItem.client(), lineItem.cell());
        } catch (OutgoingFailed notTold) {
            return Optional.empty();
        }
    }

    /** A conflict may be our own grade, told before a crash or a lost answer. */
    private Optional<BigDecimal> afterConflict(Parcel parcel, Parcel.LineItem lineItem) {
        Optional<BigDecimal> held = held(lineItem);
        boolean ours = held.filter(
                        value -> value.subtract(parcel.fraction()).abs().compareTo(SAME_WITHIN) <= 0)
                .isPresent();
        if (ours) {
            return held;
        }
        throw new Overtaken(held);
    }

    private Optional<BigDecimal> held(Parcel.LineItem lineItem) {
        try {
            return scores.held(lineItem.client(), lineItem.cell());
        } catch (OutgoingFailed failed) {
            if (failed.fault().temporary()) {
                throw failed;
            }
            return Optional.empty();
        }
    }
}
