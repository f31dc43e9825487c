import { namesNobody } from '#platform/retention/kept.ts';

namesNobody('oversight.verification');
