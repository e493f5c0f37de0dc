// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.deeplinking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.bitstreamproject.verkstad.lti.Check;
import org.bitstreamproject.verkstad.lti.Hearing;
import org.bitstreamproject.verkstad.lti.LaunchAttempts;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.Registrations;
import org.bitstreamproject.verkstad.lti.Roles;
import org.bitstreamproject.verkstad.lti.SelectionRequest;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.security.Secrets;

/** From a verified request to the page where a teacher chooses. */
@Dependent
@Transactional
public class BeginChoice {
    static final String PATH = "/lti/choose/";
    private final Registrations registrations;
    private final Selections selections;
    private final LaunchAttempts attempts;
    private final Clock clock;

    @Inject
    public BeginChoice(Registrations registrations, Selections selections, LaunchAttempts attempts, Clock clock) {
        this.registrations = registrations;
        this.selections = selections;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** @param path the page, for a GET @param cookie a Set-Cookie line */
    public record Begun(String path, String cookie) {}

    /** @throws LaunchRefused unless a teacher of the LMS course asks, and the answer may go where it is wanted */
    public Begun begin(SelectionRequest request, Hearing hearing) {
        hearing.check(Check.SELECTION_TEACHER, () -> teacherAsks(request));
        hearing.check(Check.SELECTION_RETURN, () -> answerStaysWithThePlatform(request));
        String token = Secrets.word();
        String browser = Secrets.word();
        selections.begin(token, browser, request, clock.instant());
        attempts.add(LaunchAttempts.Attempt.accepted(
                clock.instant(),
                request.version(),
                registrations.platform(request.registration()).orElse(null),
                null,
                hearing));
        return new Begun(PATH + token, ChoiceCookie.set(token, browser));
    }

    private static void teacherAsks(SelectionRequest request) {
        boolean teaches = Roles.inContext(request.roles()) == Role.TEACHER;
        LaunchRefused.unless(teaches, request.isLti13() ? Reason.LTI13_DL_NOT_TEACHER : Reason.LTI11_CI_NOT_TEACHER);
    }

    private void answerStaysWithThePlatform(SelectionRequest request) {
        LaunchRefused.unless(
                ReturnAddress.fits(request.returnUrl(), registrations.addresses(request.registration())),
                request.isLti13() ? Reason.LTI13_DL_RETURN_FOREIGN : Reason.LTI11_CI_RETURN_FOREIGN);
    }
}
