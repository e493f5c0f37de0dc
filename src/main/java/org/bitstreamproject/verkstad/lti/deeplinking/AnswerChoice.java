// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.deeplinking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.course.OfferedCourse;
import org.bitstreamproject.verkstad.lti.Launch;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.Registrations;
import org.bitstreamproject.verkstad.lti.SelectionRequest;
import org.bitstreamproject.verkstad.lti.ToolKeys;
import org.bitstreamproject.verkstad.lti.oauth1.Consumer;
import org.bitstreamproject.verkstad.lti.oauth1.OauthHeader;
import org.bitstreamproject.verkstad.lti.oauth1.SignedForm;
import org.bitstreamproject.verkstad.lti.oidc.Client;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.security.Secrets;
import org.bitstreamproject.verkstad.shared.settings.Settings;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.jspecify.annotations.Nullable;

/** Shows what can be chosen, and turns a choice into the form the browser posts to the platform. */
@Dependent
@Transactional
public class AnswerChoice {
    private final Registrations registrations;
    private final Selections selections;
    private final OfferedCourse courses;
    private final ToolKeys keys;
    private final Texts texts;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public AnswerChoice(
            Registrations registrations,
            Selections selections,
            OfferedCourse courses,
            ToolKeys keys,
            Texts texts,
            Settings settings,
            Clock clock) {
        this.registrations = registrations;
        this.selections = selections;
        this.courses = courses;
        this.keys = keys;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a teacher sees. */
    record Offer(SelectionRequest request, ContentMenu menu, Language language) {
        /** Those of the wanted that there are, in their order. */
        List<Choice> choices(Set<String> wanted) {
            return wanted.stream().flatMap(key -> menu.choice(key).stream()).toList();
        }

        /** Key of the text that says why these cannot be sent back; empty when they can. */
        Optional<String> fault(Set<String> wanted) {
            var found = choices(wanted).size();
            if (found == 0 || found < wanted.size()) {
                return Optional.of("lti.choose.none");
            }
            return found > 1 && !request.multiple() ? Optional.of("lti.choose.onlyOne") : Optional.empty();
        }
    }

    /** A form for the browser. @param items how many links it carries */
    record Handover(String url, Map<String, String> fields, int items, Language language) {}

    /** Where a choice began, as far as a refusal keeps it. @param platform null when unknown */
    record Origin(Launch.Version version, @Nullable PlatformId platform) {
        private static final Origin UNKNOWN = new Origin(Launch.Version.LTI13, null);
    }

    /** Of a choice that was refused too. */
    Origin origin(String token) {
        return selections
                .kept(token)
                .map(request -> new Origin(
                        request.version(),
                        registrations.platform(request.registration()).orElse(null)))
                .orElse(Origin.UNKNOWN);
    }

    /** @throws LaunchRefused when this browser may not choose here, or not any more */
    Offer offer(String token, Optional<String> browser) {
        SelectionRequest request = selections.open(token, browser, clock.instant());
        Language language = Language.fromLaunch(request.locale());
        var platform = registrations.platform(request.registration());
        LaunchRefused.unless(platform.isPresent(), Reason.PICK_PLATFORM_GONE);
        var course = courses.in(platform.orElseThrow(), request.contextId());
        return new Offer(request, ContentMenu.of(course, texts, language), language);
    }

    /** Sends these back. @param chosen none: the teacher cancelled */
    Handover handOver(String token, Offer offer, List<Choice> chosen) {
        SelectionRequest request = offer.request();
        Map<String, String> fields = request.isLti13() ? signed13(request, chosen) : signed11(offer, chosen);
        selections.spend(token, clock.instant());
        return new Handover(request.returnUrl(), fields, chosen.size(), offer.language());
    }

    private Map<String, String> signed13(SelectionRequest request, List<Choice> chosen) {
        Client client = registrations
                .client(request.registration())
                .filter(Client::enabled)
                .orElseThrow(() -> new LaunchRefused(Reason.PICK_PLATFORM_GONE));
        var signing = new DeepLinkingResponse.Signing(
                keys.signingKey(), LinkTarget.lti13(settings.baseUrl()), clock.instant());
        return Map.of("JWT", DeepLinkingResponse.signed(request, client, chosen, signing));
    }

    private Map<String, String> signed11(Offer offer, List<Choice> chosen) {
        SelectionRequest request = offer.request();
        Consumer consumer = registrations
                .consumer(request.registration())
                .filter(Consumer::enabled)
                .orElseThrow(() -> new LaunchRefused(Reason.PICK_PLATFORM_GONE));
        var fields = ContentItems.fields(request, chosen, LinkTarget.lti11(settings.baseUrl()));
        if (chosen.isEmpty()) {
            fields.put("lti_errormsg", texts.text(offer.language(), "lti.choose.cancelled"));
        }
        return SignedForm.of(
                request.returnUrl(),
                fields,
                new OauthHeader.Credentials(consumer.key(), consumer.secret()),
                new OauthHeader.Stamp(clock.instant(), Secrets.word()));
    }
}
