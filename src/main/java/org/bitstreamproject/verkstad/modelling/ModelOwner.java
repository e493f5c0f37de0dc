// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

/**
 * Whose model it is.
 *
 * @param kind who answers for access: see {@link ModelAccess#ownerKind()}
 * @param id number of the owner within its kind: a case, an enrolment
 * @param field which of the owner's models: a case field such as D1, an exercise such as E3.2
 */
public record ModelOwner(String kind, long id, String field) {}
