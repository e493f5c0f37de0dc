// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import java.math.BigDecimal;
import java.time.Instant;
import org.bitstreamproject.verkstad.lti.oauth1.OauthHeader;
import org.bitstreamproject.verkstad.lti.oidc.Client;
import org.bitstreamproject.verkstad.lti.services.Outcomes;
import org.bitstreamproject.verkstad.lti.services.Scores;

/**
 * One grade a sender has taken, with everything needed to send it outside a transaction.
 *
 * @param attempt from 1
 * @param stamp whole seconds, later than that of every earlier grade of this person
 */
public record Parcel(long id, String sender, BigDecimal fraction, int attempt, Instant stamp, Address address) {

    /** How the platform takes it. */
    public sealed interface Address {}

    /** Assignment and Grade Services. */
    public record LineItem(Client client, Scores.Cell cell) implements Address {}

    /** Basic Outcomes signed with the consumer's secret. */
    public record SignedOutcome(Outcomes.Cell cell, OauthHeader.Credentials credentials) implements Address {}

    /** Basic Outcomes with a bearer token: a 1.3 launch without a line item. */
    public record BearerOutcome(Outcomes.Cell cell, Client client) implements Address {}
}
