// Generated from the case schemas of rules/nyc-detainer by `npm run generate`; a test proves it fresh.

/**
 * New York City's law on federal immigration detainers: the facts of a case. Generated from the revisions in rules/nyc-detainer.
 */
export interface Case {
  /**
   * The name of the case, carried through to the answer.
   */
  id?: string | number | null;
  /**
   * Which agency asks: the Department of Correction, the Police Department or the Department of Probation? (Admin. Code § 9-131(a)(3), § 9-205(a), § 14-154)
   */
  agency: 'correction' | 'police' | 'probation';
  /**
   * Is it a detainer under 8 CFR 287.7, or another federal request to detain? (Admin. Code § 9-131(a)(1), § 14-154(a)(1))
   */
  detainer?: '8-cfr-287.7' | 'similar-request' | null;
  /**
   * Does the search show the person as a possible match in the terrorist screening database? (Admin. Code § 9-131(b)(1)(ii)(B), § 14-154(b)(1)(ii)(B))
   */
  terroristScreeningMatch?: boolean | null;
  /**
   * Does the search show the person as a known gang member? (Admin. Code § 9-131(b)(2)(i)(D), § 14-154(b)(2)(i)(D))
   */
  gangDatabaseMatch?: boolean | null;
  /**
   * Is there an outstanding criminal warrant, in New York or elsewhere in the United States? (Admin. Code § 9-131(b)(2)(i)(C), § 14-154(b)(2)(i)(C))
   */
  outstandingCriminalWarrant?: boolean | null;
  /**
   * Is there an outstanding warrant of removal under 8 CFR 241.2? (Admin. Code § 9-131(b)(2)(ii)(A), § 14-154(b)(2)(ii)(A))
   */
  removalWarrant?: boolean | null;
  /**
   * Is or was the person subject to a final order of removal under 8 CFR 1241.1? (Admin. Code § 9-131(b)(2)(ii)(B), § 14-154(b)(2)(ii)(B))
   */
  finalRemovalOrder?: boolean | null;
  /**
   * Which convictions and adjudications does the person have? A list that is given is complete. (Admin. Code § 9-131(a)(2), § 14-154(a)(2))
   */
  convictions?:
    | {
        /**
         * Which court convicted: New York, federal, another state or a foreign one? (Admin. Code § 9-131(a)(2), § 14-154(a)(2))
         */
        jurisdiction?:
          | 'NY'
          | 'US'
          | 'AL'
          | 'AK'
          | 'AZ'
          | 'AR'
          | 'CA'
          | 'CO'
          | 'CT'
          | 'DE'
          | 'FL'
          | 'GA'
          | 'HI'
          | 'ID'
          | 'IL'
          | 'IN'
          | 'IA'
          | 'KS'
          | 'KY'
          | 'LA'
          | 'ME'
          | 'MD'
          | 'MA'
          | 'MI'
          | 'MN'
          | 'MS'
          | 'MO'
          | 'MT'
          | 'NE'
          | 'NV'
          | 'NH'
          | 'NJ'
          | 'NM'
          | 'NC'
          | 'ND'
          | 'OH'
          | 'OK'
          | 'OR'
          | 'PA'
          | 'RI'
          | 'SC'
          | 'SD'
          | 'TN'
          | 'TX'
          | 'UT'
          | 'VT'
          | 'VA'
          | 'WA'
          | 'WV'
          | 'WI'
          | 'WY'
          | 'DC'
          | 'PR'
          | 'GU'
          | 'VI'
          | 'AS'
          | 'MP'
          | 'foreign'
          | null;
        /**
         * Is the offense a felony, a misdemeanor or a violation? (Admin. Code § 9-131(a)(7)(i), § 14-154(a)(6)(i))
         */
        class?: 'felony' | 'misdemeanor' | 'violation' | null;
        /**
         * Was it a conviction, or an adjudication as a youthful offender or juvenile delinquent? (Admin. Code § 9-131(a)(2), § 14-154(a)(2)(i))
         */
        adjudication?: 'conviction' | 'youthful-offender' | 'juvenile-delinquent' | null;
        /**
         * Who tells of it: the database search, a court, or another government body? (Admin. Code § 9-131(b)(2)(i), § 14-154(b)(2)(i))
         */
        source?: 'search' | 'court' | 'government-entity' | null;
        /**
         * For which offense is the conviction? Outside New York: the New York offense that it is equivalent to. (Admin. Code § 9-131(a)(7)(i), § 14-154(a)(6)(i))
         */
        offense?: string | null;
        /**
         * On which day was sentence entered (CPL 1.20(15))? (Admin. Code § 9-131(a)(2), § 14-154(a)(2)(ii))
         */
        judgmentOn?: string | null;
        /**
         * Does a charge under PL 240.37 relate to patronizing a prostitute? (Admin. Code § 9-131(a)(3), § 14-154(a)(3))
         */
        patronizing?: boolean | null;
        /**
         * Was the crime completed, or was it an attempt, conspiracy, solicitation or facilitation? (Admin. Code § 9-131(a)(7)(iii), § 14-154(a)(6)(iii))
         */
        form?: 'completed' | 'attempt' | 'conspiracy' | 'solicitation' | 'facilitation' | null;
        /**
         * Was it a hate crime under PL 485.05? (Admin. Code § 9-131(a)(7)(ii), § 14-154(a)(6)(ii))
         */
        hateCrime?: boolean | null;
        /**
         * Outside New York: would it be a predicate felony conviction under PL 70.06(1)(b)(i)? (Admin. Code § 9-131(a)(2), § 14-154(a)(2))
         */
        predicateFelony?: boolean | null;
        /**
         * On which day was the crime committed? (Admin. Code § 9-131(a)(2), § 14-154(a)(2)(ii))
         */
        committedOn?: string | null;
        /**
         * When was the person in custody for this crime? From a day up to but without another; none is an empty list. (Admin. Code § 9-131(a)(2), § 14-154(a)(2)(ii))
         */
        incarceration?:
          | {
              /**
               * Since which day? (Admin. Code § 9-131(a)(2), § 14-154(a)(2)(ii))
               */
              from: string;
              /**
               * Until which day? Null while it lasts. (Admin. Code § 9-131(a)(2), § 14-154(a)(2)(ii))
               */
              to: string | null;
            }[]
          | null;
      }[]
    | null;
  /**
   * Which cases are pending against the person? A list that is given is complete. (Admin. Code § 9-131(a)(4), § 14-154(a)(4))
   */
  pendingCases?:
    | {
        /**
         * Which charges does the case have? (Admin. Code § 9-131(a)(4), § 14-154(a)(4))
         */
        charges?:
          | {
              /**
               * Is the charge a felony, a misdemeanor or a violation? (Admin. Code § 9-131(a)(4), § 14-154(a)(4))
               */
              class?: 'felony' | 'misdemeanor' | 'violation' | null;
              /**
               * For which offense is the charge? Outside New York: the New York offense that it is equivalent to. (Admin. Code § 9-131(a)(4), § 14-154(a)(4))
               */
              offense?: string | null;
              /**
               * Does a charge under PL 265.01 relate to a firearm, rifle, shotgun, bullet or ammunition? (Admin. Code § 9-131(a)(4), § 14-154(a)(4)(C))
               */
              firearmRelated?: boolean | null;
              /**
               * Does a charge under PL 240.37 relate to patronizing a prostitute? (Admin. Code § 9-131(a)(3), § 14-154(a)(3))
               */
              patronizing?: boolean | null;
            }[]
          | null;
        /**
         * Is the case in a criminal or in a family court? (Admin. Code § 9-131(a)(4), § 14-154(a)(4))
         */
        court?: 'criminal' | 'family' | null;
        /**
         * Has judgment been entered in the case? (Admin. Code § 9-131(a)(7), § 14-154(a)(6)(i))
         */
        judgmentEntered?: boolean | null;
        /**
         * Was the case adjourned in contemplation of dismissal (ACD), or ended by conditional discharge? (Admin. Code § 9-131(a)(7), § 14-154(a)(6)(iii))
         */
        disposition?: 'none' | 'acd' | 'conditional-discharge' | null;
        /**
         * Who tells of it: the database search, a court, or another government body? (Admin. Code § 9-131(b)(2)(i), § 14-154(b)(2)(i))
         */
        source?: 'search' | 'court' | 'government-entity' | null;
        /**
         * If convicted, would the court have to find the person a youthful offender (CPL 720.20(1)(b))? (Admin. Code § 9-131(a)(7), § 14-154(a)(6)(v))
         */
        mandatoryYouthfulOffender?: boolean | null;
        /**
         * Did the court order release because no information replaced the misdemeanor complaint (CPL 170.70)? (Admin. Code § 9-131(a)(4), § 14-154(a)(4)(A))
         */
        releasedUnder170_70?: boolean | null;
      }[]
    | null;
  /**
   * On which day was the person arrested this time? (Admin. Code § 9-131(a)(2), § 14-154(a)(2)(ii))
   */
  arrestDate?: string | null;
  /**
   * When would the person otherwise be released? (Admin. Code § 14-154(b)(2))
   */
  custodyEndsAt?: string | null;
  warrant?: {
    /**
     * Who issued the warrant? `none` where there is no warrant. (Admin. Code § 9-131(a)(5), § 14-154(a)(4))
     */
    issuedBy?:
      | 'article-iii-judge'
      | 'federal-magistrate-judge'
      | 'immigration-officer'
      | 'immigration-judge'
      | 'other'
      | 'none'
      | null;
    /**
     * Is the warrant based on probable cause? (Admin. Code § 9-131(a)(5), § 14-154(a)(4))
     */
    probableCause?: boolean | null;
    /**
     * Does the warrant let federal immigration authorities take this person into custody? (Admin. Code § 9-131(a)(5), § 14-154(a)(4))
     */
    authorizesCustody?: boolean | null;
    /**
     * Was the warrant presented at the time of the detainer? (Admin. Code § 9-131(b)(1)(i), § 14-154(b)(1)(i))
     */
    presentedWithDetainer?: boolean | null;
  } | null;
  /**
   * Did the person illegally re-enter the country after a removal or return? (Admin. Code § 14-154(b)(2)(A))
   */
  illegalReentry?: boolean | null;
  request?: {
    /**
     * What is the inquiry or communication about? (Admin. Code § 9-131(h)(1))
     */
    subject?:
      | 'immigration-status'
      | 'incarceration-status'
      | 'release-date'
      | 'court-date'
      | 'other'
      | null;
    /**
     * Does it serve the enforcement of civil immigration law, or is it unrelated? (Admin. Code § 9-131(h)(1)(ii))
     */
    purpose?: 'civil-immigration-enforcement' | 'unrelated' | null;
    /**
     * Does another law require the disclosure? (Admin. Code § 9-131(h)(1)(iii))
     */
    requiredByLaw?: boolean | null;
    requester?: {
      /**
       * Whose officer, employee or agent is the requester, or on whose behalf do they act? (Admin. Code § 9-131(a)(4))
       */
      employer?: 'ice' | 'dhs' | 'other-federal' | 'non-federal' | null;
      /**
       * Which duties does the requester have? A list that is given is complete. (Admin. Code § 9-131(a)(4))
       */
      duties?:
        | (
            | 'civil-immigration'
            | 'other'
            | 'entry-crimes'
            | 'registration-crimes'
            | 'mayor-designated'
          )[]
        | null;
    } | null;
  } | null;
  /**
   * Does the commissioner of correction approve the detention or the notice? (Int 2469-2021, § 1)
   */
  commissionerApproval?: boolean | null;
}
