// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

/** An organisation in an edition. @param people how many of the edition's participants work there */
public record EditionOrganisation(OrganisationInfo organisation, long people) {}
