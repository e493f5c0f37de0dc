// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.privacy.NationalIds;

/**
 * Keeps what somebody typed when the session had ended in the meantime. The ended session's token still proves whose text
 * it is; the text waits apart from everything else until that person launches again and saves or drops it.
 */
@Dependent
@Transactional
public class Kept {
    private static final Duration AT_LEAST = Duration.ofDays(30);
    private final EntityManager entityManager;
    private final Sessions sessions;
    private final Clock clock;

    @Inject
    public Kept(EntityManager entityManager, Sessions sessions, Clock clock) {
        this.entityManager = entityManager;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** A waiting text. @param path where it was sent to */
    public record Waiting(String uid, String path, Instant at, FormBody form) {}

    /** True when the text is stored now; false when its owner cannot be known or it holds a national identity number. */
    boolean keep(HttpServletRequest request, FormBody form) {
        if (form.typed().isEmpty() || NationalIds.in(form.words()) != NationalIds.Found.NOTHING) {
            return false;
        }
        var owner = token(request)
                .flatMap(sessions::any)
                .filter(session -> session.handle().equals(form.first("_handle")));
        owner.ifPresent(session -> entityManager.persist(new KeptRow(
                session.person(), session.enrolment(), request.getRequestURI(), encode(form), clock.instant())));
        return owner.isPresent();
    }

    /** This enrolment's waiting texts of the last thirty days, newest first. */
    public List<Waiting> of(EnrolmentId enrolment) {
        return entityManager
                .createNamedQuery("KeptText.ofEnrolment", KeptRow.class)
                .setParameter("enrolment", enrolment)
                .setParameter("since", clock.instant().minus(AT_LEAST))
                .getResultList()
                .stream()
                .map(Kept::waiting)
                .toList();
    }

    /** @throws NotVisible when there is none with this uid for this enrolment */
    public Waiting one(EnrolmentId enrolment, String uid) {
        return of(enrolment).stream()
                .filter(text -> text.uid().equals(uid))
                .findFirst()
                .orElseThrow(NotVisible::new);
    }

    /** Forgets a text that was saved or is not wanted. */
    public void drop(EnrolmentId enrolment, String uid) {
        entityManager
                .createNativeQuery("DELETE FROM kept_text WHERE enrolment_id = ?1 AND uid = ?2")
                .setParameter(1, enrolment.value())
                .setParameter(2, uid)
                .executeUpdate();
    }

    private static Waiting waiting(KeptRow row) {
        return new Waiting(row.uid(), row.path(), row.at(), FormBody.parse(row.fields()));
    }

    private static Optional<String> token(HttpServletRequest request) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(OpenedSession.COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static String encode(FormBody form) {
        return form.fields().entrySet().stream()
                .filter(field -> !field.getKey().equals("_handle"))
                .flatMap(field -> field.getValue().stream()
                        .map(text -> URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(text, UTF_8)))
                .collect(Collectors.joining("&"));
    }
}
