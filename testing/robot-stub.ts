import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RobotVendor } from '#platform/robots/robots.ts';

/** What a robot was asked. */
export interface RobotAsked {
  vendor: RobotVendor;
  query: URLSearchParams;
  body: unknown;
}

/** What is answered: a number the maker says in a reply of 200, a status, words that are no JSON, a closed line, or nothing at all. */
export type RobotAnswer =
  | { errcode: number }
  | { status: number; retryAfter?: string }
  | 'nonsense'
  | 'closes'
  | 'silence';

/** The robots of both makers, on this machine. */
export interface RobotStub {
  environment: Record<'WECOM_ROBOTS' | 'DINGTALK_ROBOTS' | 'PUBLIC_URL', string>;
  /** The address a maker gives a robot with this key. */
  webhook: (vendor: RobotVendor, key: string) => string;
  /** Every request, also one that came again. */
  asked: RobotAsked[];
  answer: (now: RobotAnswer) => void;
  close: () => Promise<void>;
}

export async function startRobotStub(): Promise<RobotStub> {
  let answered: RobotAnswer = { errcode: 0 };
  const asked: RobotAsked[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
      asked.push({ vendor: pathname.slice(1) as RobotVendor, query: searchParams, body: JSON.parse(body) });
      if (answered === 'silence') return;
      if (answered === 'closes') request.socket.destroy();
      else if (answered === 'nonsense') response.end('<html>');
      else if ('errcode' in answered) response.end(JSON.stringify({ ...answered, errmsg: 'said' }));
      else
        response
          .writeHead(answered.status, answered.retryAfter === undefined ? {} : { 'retry-after': answered.retryAfter })
          .end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    environment: {
      WECOM_ROBOTS: `${at}/wecom`,
      DINGTALK_ROBOTS: `${at}/dingtalk`,
      PUBLIC_URL: 'http://lianyu.county.example',
    },
    webhook: (vendor, key) => `${at}/${vendor}?${vendor === 'wecom' ? 'key' : 'access_token'}=${key}`,
    asked,
    answer: (now) => {
      answered = now;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
